import { runEntry, runningEnvironment } from './service-entry.ts';
import { command, Trouble } from './trouble.ts';

const usage = 'npm run vault -- verify [--anchor SEQUENCE:HASH] | rotate [--batch N] | sweep | status';

/** `npm run vault`: verifies the access log of the identity vault, rotates its keys, sweeps it, tells its state. */
await command(async () => {
  const args = process.argv.slice(2);
  if (!['verify', 'rotate', 'sweep', 'status'].includes(args[0] ?? '')) {
    throw new Trouble(`Tham số không đúng; cách dùng: ${usage}`, `Wrong arguments; usage: ${usage}`, 2);
  }
  const { code, text } = await runEntry('grievances', 'vault-command.ts', (await runningEnvironment())('grievances'), args);
  process.stdout.write(text);
  if (code === 0) return;
  throw new Trouble(
    'Nhật ký truy cập không toàn vẹn, hoặc lệnh không thực hiện được; xem ở trên.',
    'The access log is not whole, or it could not be done; see above.',
  );
});
