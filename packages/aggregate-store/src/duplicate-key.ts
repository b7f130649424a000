/** MongoDB's «there is one already»: from a single write or from any of a bulk. */
export function isDuplicateKey(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 11000;
}

/** Lets duplicates of a bulk write pass, where a repeat is expected and changes nothing; throws everything else. */
export async function ignoringDuplicates(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    const writeErrors =
      typeof error === 'object' && error !== null && 'writeErrors' in error && Array.isArray(error.writeErrors) ? error.writeErrors : [];
    const others = writeErrors.filter((one) => !isDuplicateKey(one) && !isDuplicateKey(one.err));
    if (!isDuplicateKey(error) || others.length > 0) throw error;
  }
}
