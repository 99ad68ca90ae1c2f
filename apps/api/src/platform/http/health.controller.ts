import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { HealthView } from '@rachis/domain';
import { Database } from '../database/database.js';
import { Answers } from './answers.js';
import { Open } from './needs.js';
import { Problem } from './problem.js';

/** Whether the service can work: it answers, and the database answers it. */
@ApiTags('service')
@Controller('health')
export class HealthController {
  constructor(private readonly database: Database) {}

  @Get()
  @Open()
  @Answers('Ready or not', { type: HealthView })
  async readHealth(): Promise<HealthView> {
    try {
      await this.database.unscoped('SELECT 1');
      return { status: 'ready' };
    } catch {
      throw new Problem('busy');
    }
  }
}
