import { parseArgs } from 'node:util';
import { Trouble } from './trouble.ts';

type Options = NonNullable<Parameters<typeof parseArgs>[0]>['options'];

/**
 * Reads a command's arguments.
 * @param usage how the command is called, shown when it is called otherwise
 * @throws Trouble (exit code 2) for an argument that the command does not know
 */
export function readArguments<const O extends NonNullable<Options>>(args: readonly string[], options: O, usage: string) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const detail = error instanceof Error ? error.message.split('. ')[0] : '';
    throw new Trouble(`Tham số không đúng; cách dùng: ${usage}`, `${detail}; usage: ${usage}`, 2);
  }
}
