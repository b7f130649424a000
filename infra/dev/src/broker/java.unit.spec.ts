import { expect, it } from 'vitest';
import { javaVersion } from './java.ts';

it.each([
  ['openjdk version "17.0.15" 2025-04-15\nOpenJDK Runtime Environment', 17],
  ['java version "21" 2023-09-19 LTS', 21],
  ['openjdk version "26-ea" 2026-03-17', 26],
  ['java version "1.8.0_392"', 1],
])('reads the version that Java tells: %s', (text, major) => {
  expect(javaVersion(text)?.major).toBe(major);
});

it('reads none from anything else', () => {
  expect(javaVersion('')).toBeNull();
  expect(javaVersion('sh: java: not found')).toBeNull();
});
