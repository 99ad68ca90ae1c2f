/** What was not entered in error. What was stays visible beside it, and counts no more. */
export function standingOnly<T extends { readonly retractedReason?: string | null | undefined }>(entries: readonly T[] | null | undefined): T[] {
  return (entries ?? []).filter(({ retractedReason }) => !retractedReason);
}
