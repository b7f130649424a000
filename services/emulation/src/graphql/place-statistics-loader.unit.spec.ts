import { expect, it, vi } from 'vitest';
import { placeStatistics } from './place-statistics-loader.ts';

const wards = ['BUOI', 'NHAT_TAN', 'PHU_THUONG', 'QUANG_AN', 'THUY_KHUE', 'TU_LIEN', 'XUAN_LA', 'YEN_PHU'];

it('asks once for the eight wards of a district, and once more for each other set of arguments', async () => {
  const aggregate = vi.fn(async () => [{ _id: { place: 'BUOI' }, count: 3, recognised: 1 }]);
  const loader = placeStatistics({ aggregate } as never, 'registrant.unitPath');
  const answers = await Promise.all(wards.map((place) => loader.load({ place })));
  expect(aggregate).toHaveBeenCalledTimes(1);
  expect(answers[0]?.total).toEqual({ count: 3, recognised: 1 });
  expect(answers[1]?.total).toEqual({ count: 0, recognised: 0 });
  await Promise.all(wards.map((place) => loader.load({ place, groupBy: ['YEAR'] })));
  expect(aggregate).toHaveBeenCalledTimes(2);
});
