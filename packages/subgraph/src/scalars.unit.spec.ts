import { GraphQLError, parseValue } from 'graphql';
import { expect, it } from 'vitest';
import { scalars } from './scalars.ts';

const { Date: DateScalar, DateTime } = scalars;

it.each(['2022-02-28', '2024-02-29', '2022-12-31'])('takes the date %s as a variable and in the query', (date) => {
  expect(DateScalar.parseValue(date)).toBe(date);
  expect(DateScalar.parseLiteral(parseValue(`"${date}"`), {})).toBe(date);
});

it.each(['2022-02-30', '2023-02-29', '2022-13-01', '2022-1-1', '2022-01-01T00:00:00Z', '', 20220101, null])(
  'refuses the date %s',
  (date) => {
    expect(() => DateScalar.parseValue(date)).toThrow(GraphQLError);
  },
);

it('refuses a literal that is no text', () => expect(() => DateScalar.parseLiteral(parseValue('2022'), {})).toThrow(GraphQLError));

it('takes a date-time with any offset and keeps it in UTC', () => {
  expect(DateTime.parseValue('2022-12-14T16:00:00+07:00')).toBe('2022-12-14T09:00:00.000Z');
  expect(DateTime.serialize(new Date('2022-12-14T09:00:00Z'))).toBe('2022-12-14T09:00:00.000Z');
});

it.each(['2022-02-30T00:00:00Z', '2022-12-14T25:00:00Z', '2022-12-14T09:00:00', 'yesterday', '', 0])(
  'refuses the date-time %s',
  (moment) => {
    expect(() => DateTime.parseValue(moment)).toThrow(GraphQLError);
  },
);
