import { buildSchema, isObjectType } from 'graphql';
import { expect, it } from 'vitest';
import { describedBy } from './describe.ts';

const described =
  '"""Unit (đơn vị)."""\ntype Unit { "Name (tên)." name("In which language." in: String): String old: Int }\nenum Level { "Ward." WARD }';
const bare = 'type Unit { name(in: String): String added: Int } enum Level { WARD }';

it('gives types, fields, arguments and values the descriptions that they lack', () => {
  const schema = buildSchema(describedBy(described, bare));
  const unit = schema.getType('Unit');
  expect(unit?.description).toBe('Unit (đơn vị).');
  if (!isObjectType(unit)) throw new Error('not an object type');
  expect(unit.getFields().name?.description).toBe('Name (tên).');
  expect(unit.getFields().name?.args[0]?.description).toBe('In which language.');
  expect(unit.getFields().added?.description).toBeUndefined();
});

it('leaves a description that is there', () => {
  expect(describedBy(described, '"""Newer."""\ntype Unit { name: String }')).toContain('Newer.');
});
