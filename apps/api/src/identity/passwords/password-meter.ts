import { Injectable } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Clock } from '../../platform/clock.js';
import { ruleBroken } from '../../platform/refuse.js';
import { judgePassword } from './password-rule.js';

const MINUTE = 60_000;
const A_MINUTE = 90;
const MOST_USERS = 10_000;

/** What the rule thinks of a password being typed. */
export class PasswordStrength {
  @ApiProperty({ minimum: 0, maximum: 4 }) score: number;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Why it would be refused; null when it is accepted',
  })
  refusal: string | null;
}

/**
 * Judges passwords as they are typed, for one known person at a time, and keeps nothing of them. The rule and its megabyte
 * of words stay on the server: what the meter says is what saving will say.
 */
@Injectable()
export class PasswordMeter {
  private minute = 0;
  private readonly asked = new Map<number, number>();

  constructor(private readonly clock: Clock) {}

  /** Throws `too-many-requests` beyond what typing can ask in a minute. */
  async judge(userId: number, password: string, about: readonly string[]): Promise<PasswordStrength> {
    this.count(userId);
    return judgePassword(password, about);
  }

  private count(userId: number): void {
    const minute = Math.floor(this.clock.now().getTime() / MINUTE);
    if (minute !== this.minute || this.asked.size > MOST_USERS) this.asked.clear();
    this.minute = minute;
    const times = (this.asked.get(userId) ?? 0) + 1;
    this.asked.set(userId, times);
    if (times > A_MINUTE) throw ruleBroken('too-many-requests');
  }
}
