import { applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { TYPESETS } from './request-limit.js';

/** A route that answers with a paper. */
export const AnswersPdf = (summary: string) =>
  applyDecorators(
    RouteConfig(TYPESETS),
    ApiOperation({ summary }),
    ApiResponse({ status: 200, description: 'The paper', content: { 'application/pdf': { schema: { contentMediaType: 'application/pdf' } as object } } }),
    ApiResponse({ status: 'default' as never, description: 'A refusal (RFC 9457)', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } }),
  );
