/** What can be counted in a document without parsing it. */
export type Scan = { readonly tokens: number; readonly blocks: number; readonly brackets: number };

const code = (character: string): number => character.charCodeAt(0);
const [quote, backslash, hash, newline, carriageReturn, dot, minus] = ['"', '\\', '#', '\n', '\r', '.', '-'].map(code);
const openers = new Set(['(', '[', '{'].map(code));
const closers = new Set([')', ']', '}'].map(code));
/** Characters that GraphQL skips: white space, commas, byte order marks. */
const ignored = new Set([' ', '\t', '\n', '\r', ',', '\ufeff'].map(code));
const brace = code('{');

const isDigit = (c: number): boolean => c >= 48 && c <= 57;
const isName = (c: number): boolean => (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || isDigit(c) || c === 95;
/** `-`, `+` and `.` stand inside numbers. */
const isNumber = (c: number): boolean => isName(c) || c === 45 || c === 43 || c === dot;

function afterLine(source: string, from: number): number {
  let at = from;
  while (at < source.length && source.charCodeAt(at) !== newline && source.charCodeAt(at) !== carriageReturn) at++;
  return at;
}

function afterString(source: string, from: number): number {
  if (source.startsWith('"""', from)) {
    let end = source.indexOf('"""', from + 3);
    while (end > 0 && source.charCodeAt(end - 1) === backslash) end = source.indexOf('"""', end + 3);
    return end < 0 ? source.length : end + 3;
  }
  let at = from + 1;
  for (; at < source.length; at++) {
    const c = source.charCodeAt(at);
    if (c === backslash) at++;
    else if (c === quote) return at + 1;
    else if (c === newline) return at;
  }
  return at;
}

function afterRun(source: string, from: number, belongs: (c: number) => boolean): number {
  let at = from + 1;
  while (at < source.length && belongs(source.charCodeAt(at))) at++;
  return at;
}

/**
 * Counts a GraphQL document's tokens (comments too), blocks and deepest bracket in one pass without recursion, so that
 * a document that would exhaust the parser never reaches it. Text that is not GraphQL is counted all the same.
 */
export function scanDocument(source: string): Scan {
  let tokens = 0;
  let blocks = 0;
  let open = 0;
  let brackets = 0;
  for (let at = 0; at < source.length; ) {
    const c = source.charCodeAt(at);
    if (ignored.has(c)) {
      at++;
      continue;
    }
    tokens++;
    if (isDigit(c) || c === minus) at = afterRun(source, at, isNumber);
    else if (isName(c)) at = afterRun(source, at, isName);
    else if (c === quote) at = afterString(source, at);
    else if (c === hash) at = afterLine(source, at);
    else if (c === dot) at = afterRun(source, at, (next) => next === dot);
    else {
      if (c === brace) blocks++;
      if (openers.has(c)) brackets = Math.max(brackets, ++open);
      else if (closers.has(c)) open--;
      at++;
    }
  }
  return { tokens, blocks, brackets };
}

/** The deepest bracket of a JSON text, without parsing it. */
export function jsonBrackets(text: string): number {
  let open = 0;
  let deepest = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const c = text.charCodeAt(at);
    if (c === quote) inString = !inString;
    else if (c === backslash && inString) at++;
    else if (!inString && openers.has(c)) deepest = Math.max(deepest, ++open);
    else if (!inString && closers.has(c)) open--;
  }
  return deepest;
}
