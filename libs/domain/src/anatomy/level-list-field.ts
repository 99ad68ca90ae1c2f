import { Transform } from 'class-transformer';
import { ValidateBy } from 'class-validator';
import { field, type Common } from '../contract/fields.js';
import { MOST_RANGES, parseLevelList } from './level-list.js';

/** Vertebral levels that need not adjoin: `T6, T7 and T9-10` is understood and kept as `T6-T7, T9-T10`. */
export const LevelList = (c: Common) =>
  field(
    { ...c, required: c.required ?? false, kind: 'levels', max: MOST_RANGES },
    Transform(({ value }: { value: unknown }) => {
      if (typeof value !== 'string') return value;
      if (value.trim() === '') return null;
      const parsed = parseLevelList(value);
      return parsed.ok ? parsed.value : value;
    }),
    ValidateBy({
      name: 'isLevelList',
      validator: {
        validate: (value: unknown) => typeof value === 'string' && parseLevelList(value).ok,
        defaultMessage: (args) => {
          const parsed = typeof args?.value === 'string' ? parseLevelList(args.value) : null;
          return parsed && !parsed.ok ? parsed.reason : `${c.label} must be vertebral levels such as T6-T7, T9-T10`;
        },
      },
    }),
  );
