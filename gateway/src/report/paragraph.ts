import type { Field, Figures, Kind, Level } from './figures.ts';

const levels: readonly (readonly [Level, string])[] = [
  ['CITY', 'cấp Thành phố'],
  ['DISTRICT', 'cấp quận'],
  ['GRASSROOTS', 'cấp cơ sở'],
];
const fields: readonly (readonly [Field, string])[] = [
  ['ECONOMY', 'kinh tế'],
  ['CULTURE_SOCIETY', 'văn hóa – xã hội'],
  ['SECURITY_DEFENCE', 'an ninh quốc phòng'],
  ['POLITICAL_SYSTEM_BUILDING', 'xây dựng hệ thống chính trị'],
];

const vietnamese = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });
const figure = (value: number): string => vietnamese.format(value);

/**
 * The article's paragraph about a year, in Vietnamese. Every figure is one of the answer's; where one did not come, the sentence says
 * that it did not.
 */
export function paragraph(year: number, answer: Figures): string {
  const sentences = [registered(year, answer), campaign(answer), grievances(answer)];
  return sentences.filter((sentence) => sentence !== null).join(' ');
}

function registered(year: number, { registrationCoverage, byLevel, byField }: Figures): string {
  return `Trong năm ${year}, ${parties(registrationCoverage)} đã đăng ký và thực hiện ${entries(byLevel)}${inFields(byField)}.`;
}

function parties(coverage: Figures['registrationCoverage']): string {
  if (!coverage) return 'các Đảng bộ, chi bộ trực thuộc (chưa có số liệu về tỷ lệ đăng ký)';
  const { percent, affiliated, registered: those } = coverage;
  if (typeof percent !== 'number') return 'các Đảng bộ, chi bộ trực thuộc (chưa ghi nhận đơn vị trực thuộc nào)';
  return `${figure(percent)}% các Đảng bộ, chi bộ trực thuộc (${figure(those)}/${figure(affiliated)})`;
}

function entries(byLevel: Figures['byLevel']): string {
  if (!byLevel) return 'các mô hình, điển hình “Dân vận khéo” (chưa có số liệu về số lượng)';
  const counted = (kind: Kind, level?: Level) =>
    byLevel.groups
      .filter(({ key }) => key.kind === kind && (level === undefined || key.registeredLevel === level))
      .reduce((sum, { count }) => sum + count, 0);
  const both = (level?: Level, movement = '') =>
    `${figure(counted('MODEL', level))} mô hình, ${figure(counted('EXEMPLAR', level))} điển hình${movement}`;
  const each = levels.map(([level, name]) => `${name}: ${both(level)}`).join('; ');
  return `có hiệu quả ${both(undefined, ' “Dân vận khéo”')}, trong đó ${each}`;
}

function inFields(byField: Figures['byField']): string {
  if (!byField) return ' (chưa có số liệu theo lĩnh vực)';
  const present = fields.filter(([field]) => byField.groups.some(({ key, count }) => key.field === field && count > 0));
  return present.length === 0 ? '' : ` trên ${figure(present.length)} lĩnh vực: ${present.map(([, name]) => name).join('; ')}`;
}

function campaign({ consensusCampaigns }: Figures): string | null {
  if (!consensusCampaigns) return 'Chưa có số liệu về vận động nhân dân bàn giao mặt bằng.';
  const [latest] = consensusCampaigns.nodes;
  if (!latest) return null;
  const { projectName, consensus, stances } = latest;
  return `«${projectName}»: ${figure(stances.handedOver)}/${figure(consensus.affected)} hộ dân đã thống nhất bàn giao mặt bằng.`;
}

function grievances({ grievanceStatistics }: Figures): string {
  if (!grievanceStatistics) return 'Chưa có số liệu về khiếu nại, tố cáo, kiến nghị, phản ánh.';
  const { count, decided, onTime } = grievanceStatistics.total;
  const shown = (value: number | null | undefined) => (typeof value === 'number' ? figure(value) : '(không công bố)');
  const generated = grievanceStatistics.groups.some(({ key }) => key.provenance === 'SYNTHETIC') ? ' (số liệu mô phỏng)' : '';
  return `Số vụ việc khiếu nại, tố cáo, kiến nghị, phản ánh${generated}: ${shown(count)}; đã giải quyết: ${shown(decided)}, đúng hạn: ${shown(onTime)}.`;
}
