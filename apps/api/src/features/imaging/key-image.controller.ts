import { applyDecorators, Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Kept, KeyImageKept, LARGEST_IMAGE_BYTES, Retraction } from '@rachis/domain';
import type { FastifyReply } from 'fastify';
import { Answers } from '../../platform/http/answers.js';
import type { ImageRoute } from '../../platform/http/image-bodies.js';
import { Needs } from '../../platform/http/needs.js';
import { CurrentActor, IdPipe, Seen } from '../../platform/http/request.js';
import { Actor } from '../../platform/identity/actor.js';
import { KeyImageService, type ServedImage } from './key-image.service.js';

const UPLOAD: ImageRoute = { takesImage: true, bodyLimit: LARGEST_IMAGE_BYTES };
const PICTURE = { schema: { type: 'string', format: 'binary' } } as const;

/** A route that answers with a picture. */
const AnswersPicture = (summary: string) =>
  applyDecorators(
    ApiOperation({ summary }),
    ApiResponse({ status: 200, description: 'The image', content: { 'image/png': PICTURE, 'image/jpeg': PICTURE } }),
    ApiResponse({ status: 'default' as never, description: 'A refusal (RFC 9457)', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } }),
  );

/** Key images of a case, for reference and not for diagnosis. */
@ApiTags('imaging')
@Controller('cases/:caseId/key-images')
export class KeyImageController {
  constructor(private readonly images: KeyImageService) {}

  @Post()
  @RouteConfig(UPLOAD)
  @Needs('key-image.add')
  @ApiConsumes('image/png', 'image/jpeg', 'application/octet-stream')
  @ApiBody(PICTURE)
  @Answers('Keep a key image; only its pixels are kept', { type: KeyImageKept, status: 201 })
  addKeyImage(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string, @Body() file: unknown): Promise<KeyImageKept> {
    return this.images.add(actor, caseId, file);
  }

  @Get(':id')
  @Needs('case.read')
  @AnswersPicture('A key image')
  async readKeyImage(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string, @Param('id', IdPipe) id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<Buffer> {
    return sent(reply, await this.images.image(actor, caseId, id));
  }

  @Get(':id/thumbnail')
  @Needs('case.read')
  @AnswersPicture('A key image, small')
  async readKeyImageThumbnail(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string, @Param('id', IdPipe) id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<Buffer> {
    return sent(reply, await this.images.thumbnail(actor, caseId, id));
  }

  @Post(':id/retraction')
  @Needs('key-image.retract')
  @Answers('Take a key image out; its pixels are gone for good', { type: Kept })
  retractKeyImage(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string, @Param('id', IdPipe) id: string, @Seen() seen: number, @Body() { reason }: Retraction): Promise<Kept> {
    return this.images.retract(actor, caseId, id, seen, reason);
  }
}

/** Opened by itself an image is nothing but an image: no script, no style, no frame, whatever a browser takes it for. */
function sent(reply: FastifyReply, { mediaType, bytes }: ServedImage): Buffer {
  void reply.headers({
    'content-type': mediaType, 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff', 'content-disposition': 'inline', 'content-security-policy': "default-src 'none'; sandbox",
  });
  return bytes;
}
