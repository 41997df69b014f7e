import { Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { toId } from '../../kernel/read/kinds.ts';
import type { CaughtMail } from '../../kernel/mail/mailbox.ts';
import type { Persona as KnownPersona } from './demo.ts';
import { PlatformRole } from './platform-role.ts';

@ObjectType({ description: 'An invented person whom a visitor of the demo may enter as.' })
export class Persona {
  @Field(() => ID, { description: 'Of the person.' })
  id!: string;

  @Field(() => String, { description: 'Their invented name.' })
  name!: string;

  @Field(() => [PlatformRole], { description: 'What they do for the platform.' })
  roles!: PlatformRole[];

  @Field(() => [String], { description: 'Names of the organisations they act for.' })
  organisations!: string[];
}

@ObjectType({ description: 'A mail that the demo kept instead of sending it.' })
export class DemoMail {
  @Field(() => ID, { description: 'Of the mail.' })
  id!: string;

  @Field(() => String, { description: 'Where it would have gone.' })
  to!: string;

  @Field(() => String, { description: 'Its subject.' })
  subject!: string;

  @Field(() => String, { description: 'Its plain text, with links.' })
  text!: string;

  @Field(() => Date, { description: 'When it was caught.' })
  caughtAt!: Date;
}

/** What an open demo gives to its resolvers. */
export interface OpenDemo {
  isPublic: boolean;
  personas(): Promise<KnownPersona[]>;
  mails(): readonly CaughtMail[];
}

@ObjectType({ description: 'What the demo offers. A real installation has none.' })
export class Demo {
  @Field(() => Boolean, {
    description: 'Whether strangers may enter: then no mail is shown and the administrator is not offered.',
  })
  isPublic!: boolean;

  @Field(() => [Persona], { description: 'Whom one may enter as.' })
  personas!: Persona[];

  @Field(() => [DemoMail], { description: 'Caught mails, the newest first; none in a public demo.' })
  mails!: DemoMail[];
}

@Resolver()
export class DemoResolver {
  @Query(() => Demo, { nullable: true, description: 'The demo; null in a real installation.' })
  async demo(@Ctx() { demo }: Context): Promise<Demo | null> {
    if (!demo) return null;
    const personas = await demo.personas();
    return {
      isPublic: demo.isPublic,
      mails: demo
        .mails()
        .map(({ id, to, subject, text, caughtAt }) => ({ id, to: to.address, subject, text, caughtAt })),
      personas: personas.map(({ id, name, roles, mandates }) => ({
        id: toId('person', id),
        name,
        roles: roles as PlatformRole[],
        organisations: mandates.map(({ organisation }) => organisation),
      })),
    };
  }
}
