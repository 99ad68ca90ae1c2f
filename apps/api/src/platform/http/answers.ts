import { applyDecorators, HttpCode, type Type } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiResponse } from '@nestjs/swagger';

interface Shape {
  readonly type?: Type | [Type];
  /** Instead of a contract, for answers that may hold more than is named. */
  readonly schema?: object;
  readonly status?: number;
  /** What is sent, where the signature of the handler does not say it. */
  readonly body?: Type;
}

/** What a route is for and what it answers; the refusals it can answer with are those of PROBLEMS. */
export const Answers = (summary: string, { type, schema, status = 200, body }: Shape) =>
  applyDecorators(
    ApiOperation({ summary }),
    HttpCode(status),
    ApiResponse({ status, description: 'Done', ...(type ? { type } : {}), ...(schema ? { content: { 'application/json': { schema } } } : {}) }),
    ApiResponse({ status: 'default' as never, description: 'A refusal (RFC 9457)', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } }),
    ...(body ? [ApiBody({ type: body })] : []),
  );

/** A route that answers with nothing. */
export const AnswersNothing = (summary: string) =>
  applyDecorators(
    ApiOperation({ summary }),
    HttpCode(204),
    ApiResponse({ status: 204, description: 'Done' }),
    ApiResponse({ status: 'default' as never, description: 'A refusal (RFC 9457)', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } }),
  );

/** A route that a browser opens by itself and that sends it on. */
export const AnswersElsewhere = (summary: string) =>
  applyDecorators(
    ApiOperation({ summary }),
    ApiResponse({ status: 302, description: 'Go on there' }),
    ApiResponse({ status: 'default' as never, description: 'A refusal (RFC 9457)', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } }),
  );
