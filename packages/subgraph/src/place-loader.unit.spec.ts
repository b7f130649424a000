import { expect, it, vi } from 'vitest';
import { placeLoader } from './place-loader.ts';

const wards = ['BUOI', 'NHAT_TAN', 'PHU_THUONG', 'QUANG_AN', 'THUY_KHUE', 'TU_LIEN', 'XUAN_LA', 'YEN_PHU'];
type Asked = { readonly groupBy?: readonly string[] };

it('asks once for the eight wards of a district, and once more for each other set of arguments', async () => {
  const answer = vi.fn(
    async (places: readonly string[]) => new Map(places.slice(0, 1).map((place) => [place, { total: { count: 3 }, groups: [] }])),
  );
  const loader = placeLoader<Asked>(answer, ({ groupBy }) => groupBy ?? []);
  const answers = await Promise.all(wards.map((place) => loader.load({ place })));
  expect(answer).toHaveBeenCalledTimes(1);
  expect(answer.mock.calls[0]?.[0]).toEqual(wards);
  expect(answers[0]?.total).toEqual({ count: 3 });
  expect(answers[1]?.total).toEqual({});
  await Promise.all(wards.map((place) => loader.load({ place, groupBy: ['YEAR'] })));
  expect(answer).toHaveBeenCalledTimes(2);
});
