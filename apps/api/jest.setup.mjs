/** Nest's packages import each other in a circle: loaded here in the order that works, before any test file. */
import 'reflect-metadata';
import '@nestjs/common';
import '@nestjs/core';
