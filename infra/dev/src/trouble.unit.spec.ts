import { describe, expect, it } from 'vitest';
import { settingsFrom } from './config.ts';
import { asTrouble, Trouble } from './trouble.ts';

const failureOf = (body: () => unknown): unknown => {
  try {
    return body();
  } catch (error) {
    return error;
  }
};

describe('what goes wrong', () => {
  it('is told in Vietnamese and in English', () => {
    expect(new Trouble('Không thấy Java.', 'Java was not found.').message).toBe('Không thấy Java.\nJava was not found.');
  });

  it('names the bad variables in both languages', () => {
    const trouble = asTrouble(failureOf(() => settingsFrom({ KAFKA_PORT: 'x' })));
    expect(trouble.vietnamese).toContain('KAFKA_PORT');
    expect(trouble.english).toContain('KAFKA_PORT');
    expect(trouble.exitCode).toBe(1);
  });

  it('keeps the stack of a bug', () => {
    expect(asTrouble(new TypeError('x is undefined')).message).toContain('trouble.unit.spec');
  });
});
