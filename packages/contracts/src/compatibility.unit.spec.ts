import { expect, it } from 'vitest';
import { z } from 'zod';
import { breakages } from './compatibility.ts';
import { defineTopic, topicSchema } from './define-topic.ts';

const schemaOf = (view: z.ZodObject<{ id: z.ZodString }>, events = {}) =>
  topicSchema(defineTopic('tests.thing.v1', { description: '', view, events }));
const before = schemaOf(z.object({ id: z.string(), kind: z.enum(['A', 'B']), note: z.string().optional() }), {
  Made: z.object({ on: z.string() }),
});
const with_ = (view: z.ZodObject<{ id: z.ZodString }>, events: object = { Made: z.object({ on: z.string() }) }) =>
  breakages(before, schemaOf(view, events));

it('finds no fault with itself', () => expect(breakages(before, before)).toEqual([]));

it('lets a new optional field and a new event pass', () => {
  const view = z.object({ id: z.string(), kind: z.enum(['A', 'B']), note: z.string().optional(), more: z.string().optional() });
  expect(with_(view, { Made: z.object({ on: z.string() }), Closed: z.object({}) })).toEqual([]);
});

it.each([
  ['a removed field', z.object({ id: z.string(), note: z.string().optional() }), 'view.kind is gone'],
  ['a removed value', z.object({ id: z.string(), kind: z.enum(['A']), note: z.string().optional() }), 'view.kind lost the values "B"'],
  ['another type', z.object({ id: z.string(), kind: z.enum(['A', 'B']), note: z.number().optional() }), 'view.note has another type'],
  ['a newly required field', z.object({ id: z.string(), kind: z.enum(['A', 'B']), note: z.string() }), 'view newly requires "note"'],
])('names %s', (_, view, fault) => expect(with_(view)).toEqual([fault]));

it('names a removed event', () =>
  expect(with_(z.object({ id: z.string(), kind: z.enum(['A', 'B']), note: z.string().optional() }), {})).toEqual(['Made is gone']));
