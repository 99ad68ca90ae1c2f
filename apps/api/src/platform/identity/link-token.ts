import { createHash, randomBytes } from 'node:crypto';

/** 32 random bytes as they stand in an address. */
export const newToken = (): string => randomBytes(32).toString('base64url');
/** What is kept of a token. Looking up the hash takes as long for a token that is almost right as for any other. */
export const keyHash = (token: string): string => createHash('sha256').update(token).digest('hex');
export const isToken = (token: string): boolean => /^[\w-]{43}$/.test(token);
