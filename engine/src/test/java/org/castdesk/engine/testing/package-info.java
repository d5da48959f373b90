/// Test doubles that every test may use: sources, scalers, clocks and pictures one can rely on.
package org.castdesk.engine.testing;
