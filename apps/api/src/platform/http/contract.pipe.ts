import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { fieldsOf, type Class, type FieldFault } from '@rachis/domain';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { Problem } from './problem.js';
import { rememberValidation } from './validation-memory.js';

const DEEPEST = 24;

/** Checks what is sent against its contract. An unanswered question arrives as null; an unknown field is a fault. */
@Injectable()
export class ContractPipe implements PipeTransform {
  constructor() {
    rememberValidation();
  }

  transform(value: unknown, { type, metatype }: ArgumentMetadata): unknown {
    if (type !== 'body' || !metatype) return value;
    const contract = metatype as Class;
    if (Object.keys(fieldsOf(contract)).length === 0) return value;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Problem('malformed-request', 'Send a JSON object');
    refuseOdd(value, 0);
    const instance = plainToInstance(contract, value);
    const errors = validateSync(instance, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
    if (errors.length > 0) throw new Problem('invalid-input', undefined, { errors: faults(errors, '#') });
    answerNull(instance);
    return instance;
  }
}

/** Depth and keys that no form sends, refused before anything walks over them. */
function refuseOdd(value: object, depth: number): void {
  if (depth > DEEPEST) throw new Problem('malformed-request', 'The request is nested too deeply');
  for (const [key, inner] of Object.entries(value)) {
    if (key in Object.prototype || key === 'prototype') throw new Problem('malformed-request', 'The request contains a key that is not allowed');
    if (typeof inner === 'object' && inner !== null) refuseOdd(inner as object, depth + 1);
  }
}

function faults(errors: readonly ValidationError[], path: string): FieldFault[] {
  return errors.flatMap(({ property, constraints, children }) => {
    const pointer = `${path}/${property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const own = Object.entries(constraints ?? {}).map(([rule, detail]) => ({ pointer, detail: rule === 'whitelistValidation' ? 'There is no such field' : detail }));
    return [...own.slice(0, 1), ...faults(children ?? [], pointer)];
  });
}

/** Every question that was not answered is null, so that a whole section is replaced and nothing old stays behind. */
function answerNull(instance: object): void {
  const target = instance as Record<string, unknown>;
  for (const [name, { kind }] of Object.entries(fieldsOf(instance.constructor as Class))) {
    target[name] ??= null;
    const value = target[name];
    if (kind === 'group' && value) answerNull(value);
    if (kind === 'list' && Array.isArray(value)) for (const item of value) answerNull(item as object);
  }
}
