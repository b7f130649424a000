/**
 * Tries until the assertion holds, every 20 ms. @param within milliseconds
 * @throws what the assertion threw last, when the time is over
 */
export async function eventually<T>(assertion: () => Promise<T> | T, within = 20_000): Promise<T> {
  const deadline = performance.now() + within;
  for (;;) {
    try {
      return await assertion();
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
