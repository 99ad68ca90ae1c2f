/** Throws the database of this run away; one that was given from outside stays. */
export default async function globalTeardown() {
  await globalThis.rachisTestDatabase?.stop();
}
