import { applyDecorators } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';

/** A route that answers with a paper. */
export const AnswersPdf = (summary: string) =>
  applyDecorators(
    ApiOperation({ summary }),
    ApiResponse({ status: 200, description: 'The paper', content: { 'application/pdf': { schema: { contentMediaType: 'application/pdf' } as object } } }),
    ApiResponse({ status: 'default' as never, description: 'A refusal (RFC 9457)', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } }),
  );
