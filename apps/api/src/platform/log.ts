import type { LoggerService } from '@nestjs/common';
import pino, { type DestinationStream, type Logger } from 'pino';

export const LOGGER = Symbol('logger');

/** The log of the service. What is written here are names of things and ids; never what people typed. */
export const makeLogger = (level: string, to?: DestinationStream): Logger => pino({ level, base: { service: 'rachis' } }, to ?? pino.destination(1));

/** Nest's own messages, through the same log: warnings and faults only. */
export class NestLog implements LoggerService {
  constructor(private readonly sink: Logger) {}
  log(): void {
    // Nest announces every route at the start; nobody reads that.
  }
  error(message: unknown): void {
    this.sink.error(String(message));
  }
  warn(message: unknown): void {
    this.sink.warn(String(message));
  }
}
