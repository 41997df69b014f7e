import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { viewerId } from '../../kernel/access/viewer-sql.ts';
import { Connection, Related } from '../../kernel/read/declare.ts';
import { toUuid } from '../../kernel/read/kinds.ts';
import { one, type Read } from '../../kernel/read/read.ts';
import { sql } from '../../kernel/read/sql.ts';
import { Account } from '../accounts/account.entity.ts';
import { Bookmark } from './bookmark.entity.ts';
import { Post } from './post.entity.ts';

@Resolver()
export class BookmarksResolver {
  @Mutation(() => Post, {
    description: 'Keeps a post to come back to it, or says anew when to be told of it. For members.',
  })
  async bookmarkPost(
    @Arg('postId', () => ID, { description: 'Of the post.' }) postId: string,
    @Ctx() { bookmarks }: Context,
    @Arg('remindAt', () => Date, {
      nullable: true,
      description: 'When to be told of it again, within a year; null for never.',
    })
    remindAt?: Date,
  ): Promise<Read<Post>> {
    const id = toUuid('post', postId);
    await bookmarks.keep(id, remindAt ?? null);
    return one(Post, { id });
  }

  @Mutation(() => Post, { description: 'Keeps a post no more, and tells of it no more.' })
  async removeBookmark(
    @Arg('postId', () => ID, { description: 'Of the post.' }) postId: string,
    @Ctx() { bookmarks }: Context,
  ): Promise<Read<Post>> {
    const id = toUuid('post', postId);
    await bookmarks.remove(id);
    return one(Post, { id });
  }
}

@Resolver(() => Post)
export class BookmarkOfPost {
  @Related(() => Bookmark, {
    extend: () => Post,
    nullable: true,
    on: (post, bookmark) => sql`${bookmark.post} = ${post.id!} and ${bookmark.person} = ${viewerId}`,
    description: 'That the viewer keeps it; null when they do not.',
  })
  bookmark!: unknown;
}

@Resolver(() => Account)
export class BookmarksOfViewer {
  @Connection(() => Bookmark, {
    extend: () => Account,
    on: (viewer, { person }) => sql`${person} = ${viewer.id!}`,
    order: { at: 'desc', id: 'desc' },
    description: 'The posts that they keep to come back to, the latest first.',
  })
  bookmarks!: unknown;
}
