import { commonRefusals, type RefusalCatalogue } from '@danvan/aggregate-store/decision';
import { dateRefusals } from '../dates.ts';

export const dossierRefusals = {
  ...commonRefusals,
  ...dateRefusals,
  WORKING_DAYS_INVALID: {
    en: 'A procedure has 0 to {most} working days, not {workingDays}: 0 is the same day.',
    vi: 'Thủ tục có thời hạn từ 0 đến {most} ngày làm việc, không phải {workingDays}: 0 là trả trong ngày.',
    basis: 'Decree 61/2018/NĐ-CP',
  },
  OUT_OF_CALENDAR: {
    en: 'The working-day calendar does not reach {workingDays} working days from {on}.',
    vi: 'Lịch làm việc không có đủ {workingDays} ngày làm việc kể từ {on}.',
  },
  NOT_INTER_AGENCY: {
    en: 'The dossier is not handled through several agencies («Một cửa liên thông»), so it is not handed over to another. Hand it over within the same authority.',
    vi: 'Hồ sơ không thuộc diện «Một cửa liên thông» nên không chuyển sang cơ quan khác. Chỉ luân chuyển trong cùng cơ quan.',
    basis: 'Decree 61/2018/NĐ-CP',
  },
  THERE_ALREADY: {
    en: 'The dossier is with {organizationId} already.',
    vi: 'Hồ sơ đang ở {organizationId}.',
  },
  APOLOGISED_ALREADY: {
    en: 'The day was put off once already, on {on}: it is put off once only.',
    vi: 'Đã xin lỗi và hẹn lại ngày {on}: chỉ được hẹn lại một lần.',
    basis: 'Decree 61/2018/NĐ-CP',
  },
  NEW_DAY_NOT_LATER: {
    en: 'The new day {newAppointmentOn} has to be after the appointment, {appointmentOn}, and after today’s letter.',
    vi: 'Ngày hẹn lại {newAppointmentOn} phải sau ngày hẹn trả {appointmentOn} và sau ngày gửi thư.',
    basis: 'Decree 61/2018/NĐ-CP',
  },
  NOTHING_DUE: { en: 'The dossier is not newly overdue.', vi: 'Hồ sơ chưa quá hạn hoặc đã được ghi nhận quá hạn.' },
  RATED_ALREADY: { en: 'It was rated {satisfaction}: once only.', vi: 'Đã được đánh giá {satisfaction}: chỉ đánh giá một lần.' },
} as const satisfies RefusalCatalogue;

export type DossierRefusal = keyof typeof dossierRefusals;
