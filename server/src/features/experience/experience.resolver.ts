import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { createdId, requestKey, REQUEST_ID } from '../../kernel/graphql/ids.ts';
import { pageOf } from '../../kernel/read/connection.ts';
import { toUuid } from '../../kernel/read/kinds.ts';
import { one, page, type Read } from '../../kernel/read/read.ts';
import { and, sql } from '../../kernel/read/sql.ts';
import { SensitiveReason } from '../../kernel/text/sensitive.ts';
import { coversRegion } from '../organisations/region.sql.ts';
import { ExperienceNotice } from './experience-notice.entity.ts';
import {
  CloseExperienceInput,
  EditExperienceInput,
  ExperienceNoticesArgs,
  PublishExperienceInput,
  RedactExperienceInput,
} from './experience.inputs.ts';

const ofNotice = (id: string): Read<ExperienceNotice> =>
  one(ExperienceNotice, { id: toUuid('experience', id) });

@Resolver()
export class ExperienceResolver {
  @Query(() => ExperienceNotice, {
    nullable: true,
    description: 'An offer of experience or a request for it; null when it is missing or hidden.',
  })
  experienceNotice(
    @Arg('id', () => ID, { description: 'Of the notice.' }) id: string,
  ): Read<ExperienceNotice> {
    return ofNotice(id);
  }

  @Query(pageOf(() => ExperienceNotice), {
    description: 'Offers of experience and requests for it that the viewer may see, the newest first.',
  })
  experienceNotices(@Args(() => ExperienceNoticesArgs) args: ExperienceNoticesArgs): Read<ExperienceNotice> {
    const { kind, state, area, region, bodyId, language } = args;
    return page(ExperienceNotice, args, {
      where: (notice) =>
        and(
          kind ? sql`${notice.kind} = ${kind}` : undefined,
          state ? sql`${notice.state} = ${state} and not ${notice.isLapsed}` : undefined,
          area ? sql`${notice.area} = ${area}` : undefined,
          region ? coversRegion(notice.regions, region) : undefined,
          bodyId
            ? sql`exists (select from experience_body b where b.notice_id = ${notice.id} and b.body_id = ${toUuid('body', bodyId)}::uuid)`
            : undefined,
          language ? sql`${notice.languages} @> array[${language}::text]` : undefined,
        ),
      order: { createdAt: 'desc', id: 'desc' },
    });
  }

  @Mutation(() => ExperienceNotice, {
    description:
      'Publishes an offer of experience or a request for it to members and opens its discussion. For members.',
  })
  async publishExperience(
    @Arg('input', () => PublishExperienceInput, { description: 'What, and for whom.' })
    input: PublishExperienceInput,
    @Ctx() { experiences }: Context,
  ): Promise<Read<ExperienceNotice>> {
    const id = createdId('experience', input.id);
    await experiences.publish(id, input);
    return one(ExperienceNotice, { id });
  }

  @Mutation(() => ExperienceNotice, {
    description: 'Changes what an open one says. For its author and admins of its organisation.',
  })
  async editExperience(
    @Arg('input', () => EditExperienceInput, { description: 'All of what it says.' })
    input: EditExperienceInput,
    @Ctx() { experienceTexts }: Context,
  ): Promise<Read<ExperienceNotice>> {
    await experienceTexts.edit(input);
    return ofNotice(input.noticeId);
  }

  @Mutation(() => ExperienceNotice, {
    description:
      'Takes passages out of one for good, its history and the title of its discussion too. A mark stays in their place. For moderators.',
  })
  async redactExperience(
    @Arg('input', () => RedactExperienceInput, { description: 'What, and why.' })
    input: RedactExperienceInput,
    @Ctx() { experienceTexts }: Context,
  ): Promise<Read<ExperienceNotice>> {
    await experienceTexts.redact(input);
    return ofNotice(input.noticeId);
  }

  @Mutation(() => ExperienceNotice, {
    description:
      'Closes an open one with what helped. For its author, admins of its organisation and coordinators.',
  })
  async closeExperience(
    @Arg('input', () => CloseExperienceInput, { description: 'What helped.' }) input: CloseExperienceInput,
    @Ctx() { experiences }: Context,
  ): Promise<Read<ExperienceNotice>> {
    await experiences.close(input);
    return ofNotice(input.noticeId);
  }

  @Mutation(() => ExperienceNotice, {
    description: 'Takes an open one back. For its author, admins of its organisation and coordinators.',
  })
  async withdrawExperience(
    @Arg('noticeId', () => ID, { description: 'Of the notice.' }) noticeId: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('reason', () => String, { description: 'Why; at most 1 000 characters.' }) reason: string,
    @Ctx() { experiences }: Context,
    @SensitiveReason() sensitiveReason?: string,
  ): Promise<Read<ExperienceNotice>> {
    await experiences.withdraw(noticeId, requestKey(requestId), { reason, sensitiveReason });
    return ofNotice(noticeId);
  }

  @Mutation(() => ExperienceNotice, {
    description:
      'Opens again what was closed or taken back. For its author, admins of its organisation and coordinators.',
  })
  async reopenExperience(
    @Arg('noticeId', () => ID, { description: 'Of the notice.' }) noticeId: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Ctx() { experiences }: Context,
  ): Promise<Read<ExperienceNotice>> {
    await experiences.reopen(noticeId, requestKey(requestId));
    return ofNotice(noticeId);
  }
}
