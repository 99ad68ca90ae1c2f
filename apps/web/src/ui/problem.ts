import type { FieldFault } from '@rachis/domain';

/** What the kit needs to know of a refusal of the server (RFC 9457) to show it well. */
export interface ProblemLike {
  readonly code?: string;
  readonly title: string;
  readonly detail?: string | null;
  readonly errors?: readonly FieldFault[];
  readonly requestId?: string | null;
}

/** Any thrown thing as a problem that can be shown; what is no problem document is named without guessing at its cause. */
export function problemOf(error: unknown): ProblemLike {
  if (typeof error === 'object' && error !== null && 'title' in error && typeof error.title === 'string') return error as ProblemLike;
  if (error instanceof Error) return { title: 'This could not be done', detail: error.message };
  return { title: 'This could not be done' };
}

/** A JSON pointer as the path of a form field: `#/lesions/0/levels` is `lesions.0.levels`. */
export function pathOfPointer(pointer: string): string {
  return pointer
    .replace(/^#?\/?/, '')
    .split('/')
    .map((part) => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');
}
