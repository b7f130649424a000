/** How long a broker may take until it knows a new topic or group, milliseconds. */
const within = 20_000;
const pause = 50;

const isRetriable = (error: unknown): boolean => error instanceof Error && 'retriable' in error && error.retriable === true;

/**
 * Asks a broker that is still settling (a topic without a leader, a group without a coordinator) until it answers.
 * @param ask null means «not yet», and so does an error that kafkajs calls retriable
 * @throws that error, or one that is not retriable at once, when the time is over
 */
export async function untilSettled<T>(ask: () => Promise<T | null>): Promise<T> {
  const deadline = performance.now() + within;
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== null) return answer;
      if (performance.now() > deadline) throw new Error('the broker did not settle in time');
    } catch (error) {
      if (!isRetriable(error) || performance.now() > deadline) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
