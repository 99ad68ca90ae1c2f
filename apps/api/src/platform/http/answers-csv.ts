import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';

/** A route that answers with a table as text. */
export const AnswersCsv = (summary: string) =>
  applyDecorators(
    ApiOperation({ summary }),
    HttpCode(200),
    ApiResponse({ status: 200, description: 'The table', content: { 'text/csv': { schema: { contentMediaType: 'text/csv' } as object } } }),
    ApiResponse({ status: 'default' as never, description: 'A refusal (RFC 9457)', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } }),
  );
