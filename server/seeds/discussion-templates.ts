import type pg from 'pg';
import type { DiscussionCategory } from '../src/features/discussions/discussion.enums.ts';
import { idOf } from './ids.ts';
import { insert } from './insert.ts';

const outlines: Partial<Record<DiscussionCategory, string[]>> = {
  QUESTION: ['Co řešíme', 'Co jsme už zkusili', 'Co potřebujeme vědět a do kdy'],
  EXPERIENCE: ['Jaká byla situace', 'Co jsme udělali', 'Co fungovalo a co příště jinak'],
  CURRENT: ['Co se stalo a kde', 'Koho se to týká (bez jmen)', 'Co by pomohlo a kdo se přidá'],
  FUNDRAISING: ['Výzva a termín', 'Pro koho je', 'Hledáme partnery, nebo nabízíme zkušenost'],
};

/** Outlines for the categories in which people ask and tell most. */
export const seedDiscussionTemplates = (client: pg.Client): Promise<void> =>
  insert(
    client,
    'discussion_template',
    Object.entries(outlines).map(([category, headings]) => ({
      id: idOf('discussion_template', category),
      audience_id: 3,
      category,
      body: headings
        .map((heading) => `**${heading}**\n\n`)
        .join('\n')
        .trim(),
      version: 1,
      edited_at: '2022-03-01T08:00:00Z',
    })),
  );
