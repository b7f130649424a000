import { expect, it } from 'vitest';
import { caseBasis } from './case-basis.ts';

it('names each article that a change starts a deadline by, once', () => {
  const deadlines = [{ source: 'Law 02/2011 Art. 27' }, { source: 'Law 02/2011 Art. 28' }, { source: 'Law 02/2011 Art. 27' }];
  expect(caseBasis({ on: '2022-03-01', deadlines })).toBe('Law 02/2011 Art. 27; Law 02/2011 Art. 28');
});

it('names none for a change that starts no deadline', () => {
  expect(caseBasis({ on: '2022-03-01' })).toBeNull();
  expect(caseBasis({ on: '2022-03-01', deadlines: [] })).toBeNull();
});
