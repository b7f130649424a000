import { commonRefusals, type RefusalCatalogue } from '@danvan/aggregate-store/decision';
import { dateRefusals } from '../dates.ts';

export const jointProgrammeRefusals = {
  ...commonRefusals,
  ...dateRefusals,
  TITLE_MISSING: {
    en: 'A joint programme and each of its tasks have a title.',
    vi: 'Chương trình liên tịch và từng nhiệm vụ phải có tên.',
  },
  PERIOD_REVERSED: { en: 'It ends on {to}, before it begins on {from}.', vi: 'Ngày kết thúc {to} trước ngày bắt đầu {from}.' },
  TOO_FEW_SIGNATORIES: {
    en: 'A joint programme is signed by at least two organizations.',
    vi: 'Chương trình liên tịch phải do ít nhất hai cơ quan, tổ chức cùng ký.',
  },
  SIGNATORY_REPEATED: { en: 'An organization signs once.', vi: 'Mỗi cơ quan, tổ chức chỉ ký một lần trong chương trình.' },
  SIGNATORY_NOT_ACTIVE: { en: '{id} is not active on {on}.', vi: 'Tổ chức {id} không hoạt động vào ngày {on}.' },
  GOVERNMENT_SIGNATORY_MISSING: {
    en: 'At least one signatory is a government body.',
    vi: 'Phải có ít nhất một cơ quan chính quyền tham gia ký.',
  },
  FRONT_SIGNATORY_MISSING: {
    en: 'At least one signatory is the Fatherland Front or a mass organization.',
    vi: 'Phải có ít nhất Mặt trận Tổ quốc hoặc một tổ chức chính trị – xã hội tham gia ký.',
  },
  COORDINATOR_NOT_SIGNATORY: { en: 'The coordinating organization is one of the signatories.', vi: 'Cơ quan chủ trì phải là một bên ký.' },
  PARENT_MISSING: {
    en: 'An annual plan stands under a programme of several years.',
    vi: 'Kế hoạch liên tịch năm phải thuộc một chương trình liên tịch nhiều năm.',
  },
  PARENT_NOT_ALLOWED: { en: 'Only an annual plan stands under a programme.', vi: 'Chỉ kế hoạch năm mới thuộc một chương trình khác.' },
  PARENT_NOT_IN_FORCE: {
    en: 'That programme is {status}: it takes no annual plan.',
    vi: 'Chương trình đang ở trạng thái {status}, không nhận kế hoạch năm.',
  },
  PLAN_OUTSIDE_PARENT: {
    en: 'A plan lies within its programme, from {from} to {to}.',
    vi: 'Kế hoạch phải nằm trong thời gian của chương trình, từ {from} đến {to}.',
  },
  PLAN_OVER_SEVERAL_YEARS: { en: 'An annual plan lies within one calendar year.', vi: 'Kế hoạch năm phải nằm trong một năm dương lịch.' },
  PLAN_IS_THERE: { en: 'The programme has a plan for {year} already: {id}.', vi: 'Chương trình đã có kế hoạch năm {year}: {id}.' },
  LEAD_NOT_SIGNATORY: { en: 'A task is led by one of the signatories.', vi: 'Đơn vị chủ trì nhiệm vụ phải là một bên ký.' },
  CO_OPERATOR_MISSING: { en: 'A task has at least one co-operator beside its lead.', vi: 'Nhiệm vụ phải có ít nhất một đơn vị phối hợp.' },
  CO_OPERATOR_REPEATED: {
    en: 'The lead and the co-operators of a task are different organizations.',
    vi: 'Đơn vị chủ trì và các đơn vị phối hợp phải khác nhau.',
  },
  DUE_OUTSIDE_PERIOD: {
    en: '{dueOn} lies outside the programme, {from} to {to}.',
    vi: 'Thời hạn {dueOn} nằm ngoài thời gian {from} – {to}.',
  },
  NOT_A_SIGNATORY: { en: 'That organization is none of the signatories.', vi: 'Tổ chức này không phải là bên ký.' },
  SIGNED_ALREADY: { en: 'That organization has signed already.', vi: 'Tổ chức này đã ký.' },
  NOT_YOUR_ORGANIZATION: {
    en: 'You can sign only in the name of your own organization.',
    vi: 'Chỉ được ký với danh nghĩa cơ quan, đơn vị của mình.',
  },
  UNKNOWN_TASK: { en: 'There is no task {taskId} in this programme.', vi: 'Chương trình không có nhiệm vụ {taskId}.' },
  PERCENT_OUT_OF_RANGE: {
    en: 'Progress is a whole number from 0 to 100; this is {percent}.',
    vi: 'Tiến độ là số nguyên từ 0 đến 100; đã nhập {percent}.',
  },
  TASK_IS_DONE: { en: 'The task was completed on {completedOn}.', vi: 'Nhiệm vụ đã hoàn thành ngày {completedOn}.' },
  NOT_OVERDUE: { en: 'The task is not overdue, or it has been said already.', vi: 'Nhiệm vụ chưa quá hạn, hoặc đã được ghi nhận quá hạn.' },
  CONCLUSION_MISSING: { en: 'A review comes to a conclusion.', vi: 'Phải có kết luận sơ kết, tổng kết.' },
} as const satisfies RefusalCatalogue;

export type JointProgrammeRefusal = keyof typeof jointProgrammeRefusals;
