/** kafkajs' `disconnect()` may hang while the broker is away: wait for it at most this long, milliseconds. */
const patience = 5_000;

export async function disconnectSoon(client: { disconnect(): Promise<void> }): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, patience);
  });
  await Promise.race([client.disconnect().catch(() => undefined), timeout]);
  clearTimeout(timer);
}
