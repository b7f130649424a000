import { expect, it } from 'vitest';
import type { Figures, Kind, Level } from './figures.ts';
import { paragraph } from './paragraph.ts';

const group = (kind: Kind, registeredLevel: Level, count: number) => ({ key: { kind, registeredLevel }, count });

const answer: Figures = {
  byLevel: {
    groups: [
      group('MODEL', 'CITY', 7),
      group('MODEL', 'DISTRICT', 11),
      group('MODEL', 'GRASSROOTS', 1300),
      group('EXEMPLAR', 'CITY', 5),
      group('EXEMPLAR', 'GRASSROOTS', 17),
    ],
  },
  byField: {
    groups: [
      { key: { field: 'ECONOMY' }, count: 9 },
      { key: { field: 'SECURITY_DEFENCE' }, count: 3 },
    ],
  },
  registrationCoverage: { registered: 7, affiliated: 8, percent: 87.5 },
  consensusCampaigns: {
    nodes: [{ projectName: 'Dự án X', consensus: { inAgreement: 12, affected: 31 }, stances: { handedOver: 12 } }],
  },
  grievanceStatistics: { total: { count: 44, decided: 39, onTime: 33 }, groups: [{ key: { provenance: 'RECORDED' } }] },
};

it('tells the figures of the answer and no others', () => {
  expect(paragraph(2031, answer)).toBe(
    'Trong năm 2031, 87,5% các Đảng bộ, chi bộ trực thuộc (7/8) đã đăng ký và thực hiện có hiệu quả 1.318 mô hình, 22 điển hình ' +
      '“Dân vận khéo”, trong đó cấp Thành phố: 7 mô hình, 5 điển hình; cấp quận: 11 mô hình, 0 điển hình; cấp cơ sở: 1.300 mô hình, ' +
      '17 điển hình trên 2 lĩnh vực: kinh tế; an ninh quốc phòng. «Dự án X»: 12/31 hộ dân đã thống nhất bàn giao mặt bằng. ' +
      'Số vụ việc khiếu nại, tố cáo, kiến nghị, phản ánh: 44; đã giải quyết: 39, đúng hạn: 33.',
  );
});

it('says that a figure is missing where a service is away, and invents none', () => {
  const text = paragraph(2031, {});
  expect(text.replace('2031', '')).not.toMatch(/\d/);
  expect(text.match(/chưa có số liệu/gi)).toHaveLength(5);
});

it('leaves the campaign out where the unit had none', () => {
  expect(paragraph(2031, { ...answer, consensusCampaigns: { nodes: [] } })).not.toContain('hộ dân');
});

it('says that a count of grievances is not published where the service hides it', () => {
  const grievanceStatistics = { total: { count: null, decided: null, onTime: null }, groups: [] };
  expect(paragraph(2031, { ...answer, grievanceStatistics })).toContain('phản ánh: (không công bố);');
});

it('says of generated grievances that they are', () => {
  const grievanceStatistics = { total: { count: 44, decided: 39, onTime: 33 }, groups: [{ key: { provenance: 'SYNTHETIC' } }] };
  expect(paragraph(2031, { ...answer, grievanceStatistics })).toContain('phản ánh (số liệu mô phỏng): 44;');
});
