import { Transform } from 'class-transformer';
import { ValidateBy } from 'class-validator';
import { field, type Common } from '../contract/fields.js';
import { parseLevels } from './level-range.js';

/** A vertebral level or range. `D7`, `Th12` or `occiput-C1` are understood and kept as `T7`, `T12`, `C0-C1`. */
export const Levels = (c: Common) =>
  field(
    { ...c, required: c.required ?? false, kind: 'levels' },
    Transform(({ value }: { value: unknown }) => {
      if (typeof value !== 'string') return value;
      if (value.trim() === '') return null;
      const parsed = parseLevels(value);
      return parsed.ok ? parsed.value : value;
    }),
    ValidateBy({
      name: 'isLevels',
      validator: {
        validate: (value: unknown) => typeof value === 'string' && parseLevels(value).ok,
        defaultMessage: (args) => {
          const parsed = typeof args?.value === 'string' ? parseLevels(args.value) : null;
          return parsed && !parsed.ok
            ? parsed.reason
            : `${c.label} must be a vertebral level such as T8, or a range such as T8-T10`;
        },
      },
    }),
  );
