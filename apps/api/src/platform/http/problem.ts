import { PROBLEMS, type FieldFault, type ProblemCode } from '@rachis/domain';

interface ProblemExtra {
  readonly errors?: readonly FieldFault[];
  /** What is there now, so that both versions can be shown side by side. */
  readonly current?: unknown;
  readonly retryAfterSeconds?: number;
}

/** An expected refusal. The filter turns it into application/problem+json (RFC 9457). Never carries patient data. */
export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly detail?: string,
    readonly extra: ProblemExtra = {},
  ) {
    super(detail ?? PROBLEMS[code].title);
  }

  /** One field that is wrong, beside which the form shows the reason. */
  static field(pointer: string, detail: string): Problem {
    return new Problem('invalid-input', detail, { errors: [{ pointer, detail }] });
  }
}
