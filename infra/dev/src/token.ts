import { type Role, roles } from '@danvan/identity';
import { readArguments } from './arguments.ts';
import { readSettings } from './config.ts';
import { developmentToken } from './keys.ts';
import { command, Trouble } from './trouble.ts';

const usage = 'npm run --silent token -- --role ROLE [--organization ID] [--subject ID]';

function roleNamed(name: string | undefined): Role {
  const role = roles.find((known) => known === name);
  if (role) return role;
  const list = roles.join(', ');
  throw new Trouble(
    name === undefined ? `Thiếu --role; các vai trò: ${list}.` : `Không có vai trò «${name}»; các vai trò: ${list}.`,
    name === undefined ? `--role is missing; the roles are: ${list}.` : `There is no role «${name}»; the roles are: ${list}.`,
    2,
  );
}

/** `npm run token`: prints one token that the platform on `DATA_DIR` accepts for a week, and nothing else. */
await command(async () => {
  const text = { type: 'string' } as const;
  const given = readArguments(process.argv.slice(2), { role: text, organization: text, subject: text }, usage);
  const whom = { role: roleNamed(given.role), organizationId: given.organization ?? null, subject: given.subject };
  process.stdout.write(`${await developmentToken(readSettings(), whom)}\n`);
});
