import { type RefusalCatalogue, refuse } from '@danvan/aggregate-store';
import { mutationError, refusedPayload } from '@danvan/subgraph';
import type { Context } from './context.ts';

/** What an input may name and grievances does not know. */
const unknownRefusals = {
  UNKNOWN_ORGANIZATION: {
    en: 'The organization {id} is not known here. Check the id; if it was made a moment ago, try again shortly.',
    vi: 'Chưa có thông tin về tổ chức {id}. Hãy kiểm tra lại mã; nếu vừa được tạo, hãy thử lại sau ít phút.',
  },
  UNKNOWN_PETITION: { en: 'There is no petition {id}. Check the id.', vi: 'Không có đơn {id}. Hãy kiểm tra lại mã.' },
  UNKNOWN_CASE: { en: 'There is no case {id}. Check the id.', vi: 'Không có vụ việc {id}. Hãy kiểm tra lại mã.' },
} as const satisfies RefusalCatalogue;

/** The payload of a command whose input names what is not known. @param field the input field at fault */
export function unknown<Name extends string>(name: Name, code: keyof typeof unknownRefusals, field: string, id: string, context: Context) {
  return refusedPayload(name, refuse(code, { id }, [field]).refusal, unknownRefusals, context);
}

/** The same as one error, for a query. @param field the argument at fault */
export const unknownError = (code: keyof typeof unknownRefusals, field: string, id: string, { language }: Context) =>
  mutationError(refuse(code, { id }, [field]).refusal, unknownRefusals, language);

/** The payload of a command whose input names an organization that is not known, or undefined where all are. */
export async function unknownOrganization<Name extends string>(
  name: Name,
  field: string,
  ids: readonly (string | null | undefined)[],
  context: Context,
) {
  const named = [...new Set(ids.filter((id) => typeof id === 'string'))];
  const known = await Promise.all(named.map((id) => context.loaders.organization.load(id)));
  const stranger = named.find((_, index) => known[index] === null);
  return stranger === undefined ? undefined : unknown(name, 'UNKNOWN_ORGANIZATION', field, stranger, context);
}
