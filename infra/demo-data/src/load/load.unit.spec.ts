import { expect, it } from 'vitest';
import type { Command, Stage } from '../plan/command.ts';
import { load } from './load.ts';

const command = (name: string): Command => ({ name, mutation: 'establishUnit', input: {} });
const stage = (title: string, ...chains: string[][]): Stage => ({ title, chains: chains.map((names) => names.map(command)) });

it('begins a stage when the one before has ended, and keeps the order within a chain', async () => {
  const order: string[] = [];
  const perform = async ({ name }: Command) => {
    await Promise.resolve();
    order.push(name);
    return `id of ${name}`;
  };
  const ids = new Map<string, string>();
  await load([stage('first', ['a1', 'a2'], ['b1']), stage('second', ['c1'])], ids, perform);
  expect(order.indexOf('a1')).toBeLessThan(order.indexOf('a2'));
  expect(order.at(-1)).toBe('c1');
  expect(ids.get('a2')).toBe('id of a2');
});

it('knows in a later stage what an earlier one made', async () => {
  const seen: (string | undefined)[] = [];
  const perform = async ({ name }: Command, ids: ReadonlyMap<string, string>) => {
    seen.push(ids.get('city'));
    return name.toUpperCase();
  };
  await load([stage('city', ['city']), stage('district', ['district'])], new Map(), perform);
  expect(seen).toEqual([undefined, 'CITY']);
});

it('begins no other stage and no other step after a command was refused', async () => {
  const begun: string[] = [];
  const perform = async ({ name }: Command) => {
    begun.push(name);
    if (name === 'bad') throw new Error('refused');
    return name;
  };
  await expect(load([stage('first', ['bad', 'after']), stage('second', ['never'])], new Map(), perform)).rejects.toThrow('refused');
  expect(begun).toEqual(['bad']);
});
