/** A crowded machine is no broken test; a test that hangs is still stopped. Milliseconds. */
export const patience = 60_000;
