import type { FieldFault, ProblemCode } from '@rachis/domain';

/** How a refusal of the server looks on the wire (RFC 9457). */
export interface ProblemDocument {
  type?: string;
  title?: string;
  status?: number;
  detail?: string;
  errors?: FieldFault[];
  requestId?: string;
  /** The stored record, where somebody else changed it in the meantime. */
  current?: unknown;
}

/** A code of ours, or what stands for a server that could not be reached or did not answer as agreed. */
export type ApiProblemCode = ProblemCode | 'no-connection' | 'unexpected-answer';

/** A request that was refused or did not arrive, in words that can be shown. */
export class ApiProblem extends Error {
  readonly code: ApiProblemCode;
  readonly title: string;
  readonly status: number;
  readonly detail: string | null;
  readonly errors: readonly FieldFault[];
  readonly requestId: string | null;
  readonly current: unknown;

  constructor(code: ApiProblemCode, title: string, document: ProblemDocument = {}) {
    super(title);
    this.name = 'ApiProblem';
    this.code = code;
    this.title = title;
    this.status = document.status ?? 0;
    this.detail = document.detail ?? null;
    this.errors = document.errors ?? [];
    this.requestId = document.requestId ?? null;
    this.current = document.current ?? null;
  }
}

const isDocument = (value: unknown): value is ProblemDocument => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads the refusal out of an answer; an answer that is no problem document is named as such. */
export async function problemIn(response: Response): Promise<ApiProblem> {
  const requestId = response.headers.get('x-request-id') ?? undefined;
  const body: unknown = await response.json().catch(() => null);
  const said = isDocument(body) ? body : {};
  const code = said.type?.split('/').at(-1);
  const document = { ...(requestId === undefined ? {} : { requestId }), ...said, status: response.status };
  if (code && said.title) return new ApiProblem(code as ProblemCode, said.title, document);
  return new ApiProblem('unexpected-answer', `The server answered in an unexpected way (${response.status})`, document);
}

/** Whether a thrown thing is a refusal with this code. */
export function isProblem(error: unknown, code: ApiProblemCode): error is ApiProblem {
  return error instanceof ApiProblem && error.code === code;
}
