/** The project in another folder, with the packages of this one: builds there wait for none here, and nothing may depend on where it lies. */
import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { project } from './command.ts';

/** All that a build needs. */
const parts = ['astro.config.mjs', 'package.json', 'tsconfig.json', 'public', 'scripts', 'src'];

export function copyProject(folder: string): string {
  mkdirSync(folder, { recursive: true });
  for (const part of parts) cpSync(join(project, part), join(folder, part), { recursive: true });
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}
