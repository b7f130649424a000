import { expect, it } from 'vitest';
import { compose } from './compose.ts';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';
const units = { name: 'organizations', sdl: `${link} type Query { unit: Unit } type Unit @key(fields: "code") { code: ID! }` };
const figures = { name: 'emulation', sdl: `${link} type Unit @key(fields: "code") { code: ID! entries: Int }` };

it('joins the services’ parts, with addresses that only name them', () => {
  const composition = compose([units, figures]);
  expect(composition).toMatchObject({ supergraphSdl: expect.stringContaining('url: "http://emulation"') });
});

it('gives the same text for the same parts', () => {
  expect(compose([units, figures])).toEqual(compose([units, figures]));
});

it('says why parts do not join', () => {
  const wrong = { ...figures, sdl: figures.sdl.replace('code: ID!', 'code: Int!') };
  expect(compose([units, wrong])).toMatchObject({
    errors: [{ code: 'FIELD_TYPE_MISMATCH', message: expect.stringContaining('Unit.code') }],
  });
});
