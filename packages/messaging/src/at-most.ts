/** Waits for work to end, but no longer than so many milliseconds: with the broker away kafkajs goes on trying for a long time. */
export async function atMost(milliseconds: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([work.catch(() => undefined), timeout]);
  clearTimeout(timer);
}

/** How long a stop waits for work that hangs on the broker, milliseconds: all of a service's together stay under ten seconds. */
export const stopPatience = 2_500;
