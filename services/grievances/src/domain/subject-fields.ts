import data from '../../data/subject-fields.json' with { type: 'json' };

/** The tree of subject fields (lĩnh vực) as data; a code is a dotted path from the root. */
export const subjectFields: readonly { readonly code: string; readonly en: string; readonly vi: string }[] = data.fields;

const codes: ReadonlySet<string> = new Set(subjectFields.map(({ code }) => code));

export const isSubjectField = (code: string): boolean => codes.has(code);
