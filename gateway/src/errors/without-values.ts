/** How graphql-js shows what it was given: by the sentence around it. What was given may be somebody's name. */
const shown: readonly (readonly [RegExp, string])[] = [
  [/^(Variable "\$\w+") got invalid value [\s\S]*?( at "[\w.[\]]+")?; ([^;]*)$/, '$1 got an invalid value$2; $3'],
  [/(cannot represent [\w -]*value): [\s\S]*$/, '$1.'],
  [/(Expected value of type "[^"]*"), found [\s\S]*$/, '$1.'],
  [/(found|Unexpected) (Name|String|BlockString|Int|Float|Comment) "[\s\S]*"/, '$1 $2'],
];

/** A message of graphql-js about an input, without the input: the caller has it, and nobody who reads a log shall. */
export const withoutValues = (message: string): string =>
  shown.reduce((text, [pattern, instead]) => text.replace(pattern, instead), message);
