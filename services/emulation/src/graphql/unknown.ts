import { type RefusalCatalogue, refuse } from '@danvan/aggregate-store';
import { refusedPayload } from '@danvan/subgraph';
import type { Context } from './context.ts';

const again = {
  en: 'Check the id; if it was made a moment ago, try again shortly.',
  vi: 'Hãy kiểm tra lại mã; nếu vừa được tạo, hãy thử lại sau ít phút.',
};

/** What an input may name and emulation does not know. Its copies of the organizations service's records follow within moments. */
export const unknownRefusals = {
  UNKNOWN_PROGRAMME: { en: 'There is no programme {id}. Check the id.', vi: 'Không có chương trình {id}. Hãy kiểm tra lại mã.' },
  UNKNOWN_JOINT_PROGRAMME: {
    en: 'There is no joint programme {id}. Check the id.',
    vi: 'Không có chương trình liên tịch {id}. Hãy kiểm tra lại mã.',
  },
  UNKNOWN_ENTRY: { en: 'There is no entry {id}. Check the id.', vi: 'Không có mô hình, điển hình {id}. Hãy kiểm tra lại mã.' },
  UNKNOWN_REGISTRANT: {
    en: `The registrant {id} is not known here. ${again.en}`,
    vi: `Chưa có thông tin về đơn vị đăng ký {id}. ${again.vi}`,
  },
  UNKNOWN_ORGANIZATION: {
    en: `The organization {id} is not known here. ${again.en}`,
    vi: `Chưa có thông tin về tổ chức {id}. ${again.vi}`,
  },
  UNKNOWN_ROLLOUT: { en: 'There is no rollout {id}. Check the id.', vi: 'Không có đợt triển khai {id}. Hãy kiểm tra lại mã.' },
  UNKNOWN_TARGET: {
    en: 'There is no assigned organization {id}. Check the id.',
    vi: 'Không có đơn vị được giao {id}. Hãy kiểm tra lại mã.',
  },
  UNKNOWN_EVIDENCE: {
    en: 'There is no file {id} for you, or its bytes have not come.',
    vi: 'Không có tệp minh chứng {id} dành cho bạn, hoặc tệp chưa được tải lên.',
  },
  UNKNOWN_CAMPAIGN: { en: 'There is no campaign {id}. Check the id.', vi: 'Không có đợt vận động {id}. Hãy kiểm tra lại mã.' },
  // Its code is not repeated: it may be a person's name.
  UNKNOWN_HOUSEHOLD: { en: 'There is no such household. Check the code.', vi: 'Không có hộ dân này. Hãy kiểm tra lại mã hộ.' },
  UNKNOWN_UNIT: { en: `The unit {id} is not known here. ${again.en}`, vi: `Chưa có thông tin về địa bàn {id}. ${again.vi}` },
} as const satisfies RefusalCatalogue;

/** The payload of a command whose input names what is not known. @param field the input field at fault */
export function unknown<Name extends string>(name: Name, code: keyof typeof unknownRefusals, field: string, id: string, context: Context) {
  return refusedPayload(name, refuse(code, { id }, [field]).refusal, unknownRefusals, context);
}
