import type { EmulationField, EntryKind, SubjectType } from '@danvan/contracts';
import type { Chance } from './random.ts';

type Words = readonly string[];

/** What models and exemplars are about, by field: generated, not taken from the district's own lists. */
const themes = {
  ECONOMY: [
    'giúp nhau phát triển kinh tế hộ gia đình',
    'tuyến phố kinh doanh văn minh',
    'chợ dân sinh an toàn thực phẩm',
    'tổ tiết kiệm và vay vốn',
    'hỗ trợ khởi nghiệp tại nhà',
    'phát triển làng nghề gắn với du lịch',
    'vận động nộp thuế đúng hạn',
  ],
  CULTURE_SOCIETY: [
    'khu dân cư xanh, sạch, đẹp',
    'phân loại rác thải tại nguồn',
    'gia đình văn hóa, ứng xử đẹp',
    'chăm sóc người cao tuổi neo đơn',
    'tiếp bước em đến trường',
    'vườn hoa từ bãi rác',
    'việc cưới, việc tang văn minh',
    'ngôi nhà an toàn cho trẻ em',
  ],
  SECURITY_DEFENCE: [
    'tổ liên gia an toàn phòng cháy, chữa cháy',
    'camera an ninh khu dân cư',
    'ngõ phố không vi phạm trật tự đô thị',
    'vận động thanh niên nhập ngũ',
    'khu dân cư không tệ nạn xã hội',
    'tổ tự quản an ninh, trật tự',
  ],
  POLITICAL_SYSTEM_BUILDING: [
    'chi bộ bốn tốt',
    'đối thoại với nhân dân hằng quý',
    'nụ cười một cửa',
    'đảng viên gần dân, sát dân',
    'hòa giải ngay từ cơ sở',
    'hướng dẫn người dân dùng dịch vụ công trực tuyến',
    'công khai việc phường, dân biết, dân bàn',
  ],
} as const satisfies Record<EmulationField, Words>;

const issues: Words = [
  'việc còn tồn tại được nhân dân phản ánh nhiều lần',
  'việc còn ít người tham gia ở khu dân cư',
  'việc cần sự đồng thuận của nhân dân',
  'việc ảnh hưởng trực tiếp đến đời sống hằng ngày',
  'việc mới phát sinh trên địa bàn',
];

/** A title without any person's name: an individual is told by the entry's number. */
export function titleOf(
  entry: { kind: EntryKind; field: EmulationField; subjectType: SubjectType; number: number },
  by: string,
  random: Chance,
): { title: string; pressingIssue: string } {
  const theme = random.pick<string>(themes[entry.field]);
  const pressingIssue = `${theme}: ${random.pick(issues)}`;
  if (entry.kind === 'MODEL') return { title: `Mô hình «${theme}», ${by}`, pressingIssue };
  const subject = entry.subjectType === 'COLLECTIVE' ? 'Tập thể' : `Cá nhân số ${entry.number}`;
  return { title: `${subject} điển hình về «${theme}», ${by}`, pressingIssue };
}
