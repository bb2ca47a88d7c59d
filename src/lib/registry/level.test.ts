import { describe, expect, test } from 'vitest';
import { levelOfBody } from './level.ts';
import type { Organization } from './schema.ts';

const bodies: Pick<Organization, 'id' | 'type' | 'parent' | 'level'>[] = [
  { id: 'trung-uong', type: 'central' },
  { id: 'tinh-uy', type: 'committee', parent: 'trung-uong' },
  { id: 'ban-tinh-uy', type: 'advisory', parent: 'tinh-uy' },
  { id: 'huyen-uy', type: 'committee', parent: 'tinh-uy' },
  { id: 'ban-thuong-vu-huyen-uy', type: 'standing-committee', parent: 'huyen-uy' },
  { id: 'dang-uy-xa', type: 'committee', parent: 'huyen-uy' },
  { id: 'chi-bo', type: 'committee', parent: 'dang-uy-xa' },
  { id: 'tinh-uy-khac', type: 'committee', level: 'province' },
  { id: 'huyen-uy-khac', type: 'committee', parent: 'tinh-uy-khac' },
  { id: 'mo-coi', type: 'committee' },
  { id: 'vong-1', type: 'office', parent: 'vong-2' },
  { id: 'vong-2', type: 'office', parent: 'vong-1' },
];

describe('the level of a body', () => {
  test.each([
    ['trung-uong', 'central'],
    ['tinh-uy', 'province'],
    ['ban-tinh-uy', 'province'],
    ['huyen-uy', 'district'],
    ['ban-thuong-vu-huyen-uy', 'district'],
    ['dang-uy-xa', 'grassroots'],
    ['chi-bo', 'grassroots'],
    ['huyen-uy-khac', 'district'],
    // Nobody says what it is under.
    ['mo-coi', null],
    ['khong-co', null],
    ['vong-1', null],
  ])('of %s is %s', (id, level) => {
    expect(levelOfBody({ organization: (own) => bodies.find((body) => body.id === own) as Organization | undefined }, id)).toBe(level);
  });
});
