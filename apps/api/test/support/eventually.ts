/** Asks again until the answer is as wanted. What travels between processes has no fixed moment; the test's own time limit ends a vain wait. */
export async function eventually<T>(ask: () => Promise<T> | T, wanted: (answer: T) => boolean): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (wanted(answer)) return answer;
    await new Promise((again) => setTimeout(again, 25));
  }
}
