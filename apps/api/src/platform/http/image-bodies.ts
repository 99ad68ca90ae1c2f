import type { FastifyInstance, FastifyRequest } from 'fastify';

const TYPES = ['image/png', 'image/jpeg', 'application/octet-stream'];

/** What a route says in its `@RouteConfig(...)` when it takes an image as its body and not JSON. `bodyLimit` in bytes. */
export interface ImageRoute {
  readonly takesImage: true;
  readonly bodyLimit: number;
}

/** Whether the route that was found for a request takes an image. */
export const takesImage = (request: FastifyRequest): boolean => (request.routeOptions.config as Partial<ImageRoute>).takesImage === true;

export const isImageType = (contentType: string): boolean => TYPES.includes(contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '');

/** Reads an image as bytes, cut off at the limit of its route while it still arrives. The hooks let these types through to such routes only. */
export function readImageBodies(server: FastifyInstance): void {
  server.addContentTypeParser(TYPES, { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
}
